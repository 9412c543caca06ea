package se.bostadforst.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that misbehaves as told. Keys are HELLO (the greeting), the commands, and END (the end of the letter). */
final class ScriptedMailServer implements AutoCloseable {

    static final String HANGS = "hangs";
    static final String HANGS_UP = "hangs up";

    private static final Map<String, String> POLITE = Map.of(
            "HELLO",
            "220 ready",
            "EHLO",
            "250 ok",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            "END",
            "250 taken",
            "RSET",
            "250 ok",
            "QUIT",
            "221 bye");

    private final Map<String, String> script = new ConcurrentHashMap<>(POLITE);
    private final ServerSocket socket;

    ScriptedMailServer(Map<String, String> differences) throws IOException {
        script.putAll(differences);
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::accept, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                converse(socket.accept());
            }
        } catch (SocketException closed) {
            // close() was called
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void converse(Socket client) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var goesOn = reply(client, "HELLO");
        var inLetter = false;
        for (var line = goesOn ? reader.readLine() : null; line != null; line = goesOn ? reader.readLine() : null) {
            if (inLetter && !".".equals(line)) {
                continue;
            }
            var step = inLetter ? "END" : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            inLetter = "DATA".equals(step) && script.get("DATA").startsWith("354");
            goesOn = reply(client, step);
        }
    }

    private boolean reply(Socket client, String step) throws IOException {
        var reply = script.getOrDefault(step, "502 unknown");
        if (HANGS_UP.equals(reply)) {
            client.close();
            return false;
        }
        if (!HANGS.equals(reply)) {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
