package newstracker.api.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    // The client takes its pool of connections down behind each mail, and never answers whoever asks for one at that
    // moment: one mail at a time.
    private final Semaphore turn = new Semaphore(1, true);

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
        Mail mail = mail(subscription, told);
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return Outcome.away(since(start), "other mails are being handed to the mail server");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.away(since(start), "stopped before it was sent");
        }
        return handOver(mail, start);
    }

    private Outcome handOver(Mail mail, long start) {
        try {
            mailer.send(mail).await().atMost(PATIENCE);
            return Outcome.taken(since(start), "handed to the mail server");
        } catch (TimeoutException slow) {
            return Outcome.away(since(start), "the mail server did not answer within 15 s");
        } catch (RuntimeException refused) {
            return Outcome.away(since(start), "the mail server: " + refused.getMessage());
        } finally {
            turn.release();
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
