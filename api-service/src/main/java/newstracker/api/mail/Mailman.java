package newstracker.api.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import newstracker.api.answer.Links;
import newstracker.api.channel.Outcome;
import newstracker.api.channel.Told;
import newstracker.api.subscription.State;
import newstracker.api.subscription.Subscription;

/// Writes mails for the operator's mail server, each with a way out by one click (RFC 8058) and its event's id.
@Singleton
public class Mailman {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Smtp smtp;
    private final Links links;
    private final MailLinks mailLinks;

    Mailman(Smtp smtp, Links links, MailLinks mailLinks) {
        this.smtp = smtp;
        this.links = links;
        this.mailLinks = mailLinks;
    }

    /// All of `told` in one mail.
    public Outcome send(Subscription subscription, List<Told> told) {
        long start = System.nanoTime();
        if (!smtp.isSetUp()) {
            return Outcome.away(Duration.ZERO, "the operator has set up no mail server (NEWS_SMTP_HOST)");
        }
        try {
            smtp.send(mail(subscription, told));
            return Outcome.taken(since(start), "handed to the mail server");
        } catch (MessagingException refused) {
            return Outcome.away(since(start), "the mail server: " + refused.getMessage());
        }
    }

    private MimeMessage mail(Subscription subscription, List<Told> told) throws MessagingException {
        String unsubscribe = mailLinks.to("unsubscribe", subscription.id());
        boolean asking = subscription.status().state() == State.UNCONFIRMED;
        MailText text = asking
                ? MailText.confirmation(subscription.tongue(), mailLinks.to("confirm", subscription.id()))
                : MailText.of(told, subscription.tongue(), links, unsubscribe);
        MimeMessage mail = smtp.mail();
        mail.setRecipients(RecipientType.TO, subscription.channel().address());
        mail.setSubject(text.subject(), UTF_8);
        mail.setText(text.body(), UTF_8);
        for (Told one : told) {
            mail.addHeader("X-Event-Id", one.eventId());
        }
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (!asking) {
            mail.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mail;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
