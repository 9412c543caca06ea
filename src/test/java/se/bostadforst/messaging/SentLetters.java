package se.bostadforst.messaging;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters as a mail server receives them: every header, the body as it was encoded. */
public final class SentLetters {

    private SentLetters() {}

    public static List<String> raw(List<Mail> letters) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            var port = new SmtpMailPort(sender, "noreply@bf.example", Clock.systemUTC());
            letters.forEach(port::send);
            return Arrays.stream(server.getReceivedMessages())
                    .map(GreenMailUtil::getWholeMessage)
                    .toList();
        } finally {
            server.stop();
        }
    }
}
