package se.bostadforst.badinput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import se.bostadforst.Visitor;

/** A request as bytes, for what no client would send. */
final class RawHttp implements AutoCloseable {

    private final Socket socket;

    RawHttp(int port) {
        try {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(30_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines every request of this visitor begins with. */
    static String head(Visitor visitor, String path, String... more) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID=" + visitor.sessionId()
                + "; XSRF-TOKEN=" + visitor.token() + "\r\nX-XSRF-TOKEN: " + visitor.token() + "\r\n"
                + String.join("\r\n", more) + (more.length == 0 ? "" : "\r\n") + "\r\n";
    }

    RawHttp write(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    RawHttp write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException hungUp) {
            // the house may hang up on what it has refused already; what it said is read below
        }
        return this;
    }

    /** Status line, head and as much of the body as came. */
    String answer() {
        var said = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            var buffer = new byte[8192];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                said.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (said.indexOf("}", said.indexOf("\r\n\r\n") + 1) > 0 || said.indexOf("</html>") > 0) {
                    break;
                }
            }
        } catch (IOException hungUp) {
            // what was said before stands
        }
        return said.toString();
    }

    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
