package se.bostadforst.web.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.function.IntPredicate;

/** Lets good answers through as they are written, and holds back the bad ones so that {@link AnswerGuard} can word them. */
class GuardedResponse extends HttpServletResponseWrapper {

    private static final int ENOUGH = 64 * 1024;

    private final IntPredicate heldBack;
    private final boolean keepNothing;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private boolean worded;
    private ServletOutputStream stream;
    private PrintWriter writer;

    /**
     * @param heldBack statuses the door words itself
     * @param keepNothing true when no browser may store the answer, whatever those behind say
     */
    GuardedResponse(HttpServletResponse response, IntPredicate heldBack, boolean keepNothing) {
        super(response);
        this.heldBack = heldBack;
        this.keepNothing = keepNothing;
    }

    boolean isHeldBack() {
        return status > 0;
    }

    /** The door itself is going to answer. */
    void letThrough() {
        worded = true;
        status = 0;
    }

    /** What those behind the door wanted to say. */
    byte[] heldBackBody() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    @Override
    public int getStatus() {
        return status > 0 ? status : super.getStatus();
    }

    @Override
    public void setStatus(int code) {
        status = !worded && heldBack.test(code) ? code : 0;
        super.setStatus(code);
    }

    @Override
    public void sendError(int code) throws IOException {
        sendError(code, null);
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        if (!worded && heldBack.test(code)) {
            status = code;
        } else {
            super.sendError(code, message);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isKept(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isKept(name)) {
            super.addHeader(name, value);
        }
    }

    private boolean isKept(String name) {
        return keepNothing && "Cache-Control".equalsIgnoreCase(name)
                || isHeldBack() && "Content-Length".equalsIgnoreCase(name);
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isHeldBack()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isHeldBack()) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Divided(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(
                    new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())), false);
        }
        return writer;
    }

    /** Sends on what a writer still holds. */
    void finish() {
        if (writer != null) {
            writer.flush();
        }
    }

    private final class Divided extends ServletOutputStream {

        private final ServletOutputStream through;

        private Divided(ServletOutputStream through) {
            this.through = through;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!isHeldBack()) {
                through.write(bytes, from, length);
            } else if (body.size() < ENOUGH) {
                body.write(bytes, from, Math.min(length, ENOUGH - body.size()));
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isHeldBack()) {
                through.flush();
            }
        }

        @Override
        public boolean isReady() {
            return through.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            through.setWriteListener(listener);
        }
    }
}
