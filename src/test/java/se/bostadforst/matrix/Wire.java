package se.bostadforst.matrix;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One kept-alive connection to the house that gives every answer as it came over the wire: first line, headers and body. */
final class Wire implements AutoCloseable {

    /** An answer, word for word. */
    record Answer(int status, String head, String body) {

        String whole() {
            return head + body;
        }

        /** What can be compared with another answer: all but the clock and the connection's own affairs. */
        String comparable() {
            return head.replaceAll("(?im)^(?:date|connection|keep-alive|set-cookie|transfer-encoding):.*\r\n", "")
                    + body;
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) {
        this.port = port;
    }

    Answer send(String verb, String path, Map<String, String> headers, String body) {
        try {
            return tried(verb, path, headers, body);
        } catch (IOException first) {
            close();
            try {
                return tried(verb, path, headers, body);
            } catch (IOException e) {
                throw new IllegalStateException(verb + " " + path, e);
            }
        }
    }

    private Answer tried(String verb, String path, Map<String, String> headers, String body) throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        }
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        var request = new StringBuilder(verb + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            request.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(bytes);
        socket.getOutputStream().write(whole.toByteArray());
        return read("HEAD".equals(verb));
    }

    private Answer read(boolean withoutBody) throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.equals("\r\n"); line = line()) {
            head.append(line);
        }
        var low = head.toString().toLowerCase(Locale.ROOT);
        var status = Integer.parseInt(low.substring(9, 12));
        var body = new ByteArrayOutputStream();
        var length = low.indexOf("\r\ncontent-length:");
        if (withoutBody || status == 204 || status == 304) {
            body.reset();
        } else if (low.contains("\r\ntransfer-encoding: chunked")) {
            for (var size = chunk(); size > 0; size = chunk()) {
                body.writeBytes(exactly(size));
                line();
            }
            line();
        } else if (length >= 0) {
            body.writeBytes(exactly(Integer.parseInt(
                    low.substring(length + 17, low.indexOf("\r\n", length + 17)).strip())));
        } else {
            body.writeBytes(in.readAllBytes());
            close();
        }
        if (low.contains("\r\nconnection: close")) {
            close();
        }
        return new Answer(status, head.toString(), body.toString(StandardCharsets.UTF_8));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); ; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
            if (c == '\n') {
                return line.toString();
            }
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                socket = null;
            }
        }
    }
}
