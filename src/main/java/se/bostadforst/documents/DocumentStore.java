package se.bostadforst.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The files, in a folder that no web server serves. A file is on the disk before its row is committed, and goes again if the row does
 * not come; what is read is what was written, or nothing.
 */
@Component
class DocumentStore {

    private final Path folder;

    DocumentStore(@Value("${bostadforst.documents.folder:data/documents}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /** Keeps the bytes for as long as the current transaction's row exists. */
    void keep(UUID id, byte[] bytes) {
        var file = fileOf(id);
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    drop(file);
                }
            }
        });
    }

    /**
     * The bytes as they were kept.
     *
     * @throws IllegalStateException when the file is missing or is no longer what was kept
     */
    byte[] read(UUID id, byte[] sha256) {
        try {
            var bytes = Files.readAllBytes(fileOf(id));
            if (MessageDigest.isEqual(sha256, sha256(bytes))) {
                return bytes;
            }
        } catch (IOException missing) {
            throw new IllegalStateException("The file of document " + id + " cannot be read", missing);
        }
        throw new IllegalStateException("The file of document " + id + " is not what was kept");
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path fileOf(UUID id) {
        var name = id.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name + ".pdf");
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
