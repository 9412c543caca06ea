package se.bostadforst.web.door;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What the server's own error page says where no page is wanted: the house's words, and nothing of the address or the fault. */
@Component
class NeutralErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Integer code
                ? code
                : 500;
        var answer = NeutralAnswer.ofStatus(status);
        return Map.of("status", status, "type", answer.type(), "message", answer.message());
    }
}
