package se.bostadforst;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Bostad först: three organisations carry one tenancy together, and nothing is forgotten. */
@SpringBootApplication
public class BostadForstApplication {

    public static void main(String[] args) {
        if (WhoHasSeenCommand.asked(args)) {
            System.exit(WhoHasSeenCommand.run(args));
        }
        SpringApplication.run(BostadForstApplication.class, args);
    }
}
