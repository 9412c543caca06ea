package se.bostadforst.races;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lets several people do something at the same moment: each has its own thread, and none starts before all stand ready. */
final class Race {

    /** What one of them was told, and how long it took. */
    record Told(int status, String body, long nanos) {}

    private static final ExecutorService PEOPLE = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "race");
        thread.setDaemon(true);
        return thread;
    });

    private Race() {}

    /** Each click's answer, in the order of the clicks. */
    static List<Told> between(List<Supplier<HttpResponse<String>>> clicks) {
        var start = new CyclicBarrier(clicks.size());
        var running = clicks.stream()
                .map(click -> CompletableFuture.supplyAsync(() -> told(start, click), PEOPLE))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    /** Runs so many rounds in lanes beside each other; a lane's rounds come one after the other. */
    static void inLanes(int lanes, int rounds, IntConsumer lane) {
        var running = IntStream.range(0, lanes)
                .mapToObj(n -> CompletableFuture.runAsync(
                        () -> lane.accept(rounds / lanes + (n < rounds % lanes ? 1 : 0)), PEOPLE))
                .toList();
        running.forEach(CompletableFuture::join);
    }

    private static Told told(CyclicBarrier start, Supplier<HttpResponse<String>> click) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        var began = System.nanoTime();
        var answer = click.get();
        return new Told(answer.statusCode(), answer.body(), System.nanoTime() - began);
    }
}
