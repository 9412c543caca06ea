package se.bostadforst.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Furnishes an empty database with users and, unless told not to, with cases. */
@Component
@Profile("!prod")
class DemoStart implements org.springframework.beans.factory.SmartInitializingSingleton {

    private final DemoUsers users;

    DemoStart(DemoUsers users) {
        this.users = users;
    }

    @Override
    public void afterSingletonsInstantiated() {
        users.install();
    }

}
