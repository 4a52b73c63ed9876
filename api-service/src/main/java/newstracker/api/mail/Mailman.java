package newstracker.api.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newstracker.api.answer.Links;
import newstracker.api.channel.Outcome;
import newstracker.api.channel.Told;
import newstracker.api.subscription.State;
import newstracker.api.subscription.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes mails and hands them to the operator's mail server. Each can be unsubscribed with one click
/// (RFC 8058) and carries the id of its event.
@Singleton
public class Mailman {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ReactiveMailer mailer;
    private final Links links;
    private final MailLinks mailLinks;
    private final Optional<String> server;

    Mailman(
            ReactiveMailer mailer,
            Links links,
            MailLinks mailLinks,
            @ConfigProperty(name = "news.smtp.host") Optional<String> server) {
        this.mailer = mailer;
        this.links = links;
        this.mailLinks = mailLinks;
        this.server = server.filter(host -> !host.isBlank() && !host.equals("none"));
    }

    /// All of `told` in one mail.
    public Outcome send(Subscription subscription, List<Told> told) {
        long start = System.nanoTime();
        if (server.isEmpty()) {
            return Outcome.away(Duration.ZERO, "the operator has set up no mail server (NEWS_SMTP_HOST)");
        }
        try {
            mailer.send(mail(subscription, told)).await().atMost(PATIENCE);
            return Outcome.taken(since(start), "handed to the mail server");
        } catch (TimeoutException slow) {
            return Outcome.away(since(start), "the mail server did not answer within 15 s");
        } catch (RuntimeException refused) {
            return Outcome.away(since(start), "the mail server: " + refused.getMessage());
        }
    }

    private Mail mail(Subscription subscription, List<Told> told) {
        String unsubscribe = mailLinks.to("unsubscribe", subscription.id());
        boolean asking = subscription.status().state() == State.UNCONFIRMED;
        MailText text = asking
                ? MailText.confirmation(subscription.tongue(), mailLinks.to("confirm", subscription.id()))
                : MailText.of(told, subscription.tongue(), links, unsubscribe);
        Mail mail = Mail.withText(subscription.channel().address(), text.subject(), text.body())
                .addHeader("X-Event-Id", told.stream().map(Told::eventId).toArray(String[]::new))
                .addHeader("Auto-Submitted", "auto-generated");
        return asking
                ? mail
                : mail.addHeader("List-Unsubscribe", "<" + unsubscribe + ">")
                        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
