package se.bostadforst.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A web app's page names the nonce that its own policy header allows. Camunda keeps one nonce for the whole application between writing
 * the header and writing the page: when two people open a page in the same moment, one of them gets the other's and a page whose scripts
 * are all refused.
 */
class PageNonceFilter extends OncePerRequestFilter {

    private static final String PAGES = "/camunda/app/";
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern WRITTEN = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PAGES)
                || !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var policy = page.getHeader("Content-Security-Policy");
        var nonce = ALLOWED.matcher(policy == null ? "" : policy);
        if (nonce.find()) {
            var text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            page.resetBuffer();
            page.getOutputStream()
                    .write(WRITTEN.matcher(text)
                            .replaceAll(Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\""))
                            .getBytes(StandardCharsets.UTF_8));
        }
        page.copyBodyToResponse();
    }
}
