package newstracker.api.mail;

import jakarta.inject.Singleton;
import newstracker.api.answer.Links;
import newstracker.api.secret.SecretBox;

/// The addresses that stand in mails. Each carries proof that it came from here, so that whoever holds one
/// needs no key and whoever guesses gets nowhere.
@Singleton
public class MailLinks {

    private final Links links;
    private final SecretBox box;

    MailLinks(Links links, SecretBox box) {
        this.links = links;
        this.box = box;
    }

    public String to(String action, String subscription) {
        return links.to("/v1/mail/%s/%s?token=%s".formatted(subscription, action, token(action, subscription)));
    }

    boolean proves(String token, String action, String subscription) {
        return token != null && box.same(token, token(action, subscription));
    }

    private String token(String action, String subscription) {
        return box.token(action + " " + subscription);
    }
}
