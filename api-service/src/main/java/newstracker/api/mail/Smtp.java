package newstracker.api.mail;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The operator's mail server, spoken to by SMTP: a connection for each mail, and a bound on every step. A line kept
/// open for the next mail would only be found cut.
@Singleton
class Smtp {

    private static final String CONNECT_MILLIS = "5000";
    // Some servers let a client wait for their greeting, because those who send spam do not wait.
    private static final String ANSWER_MILLIS = "15000";

    private final Optional<String> host;
    private final String user;
    private final String password;
    private final Session session;

    Smtp(
            @ConfigProperty(name = "news.smtp.host") Optional<String> host,
            @ConfigProperty(name = "news.smtp.port", defaultValue = "25") int port,
            @ConfigProperty(name = "news.smtp.user") Optional<String> user,
            @ConfigProperty(name = "news.smtp.password") Optional<String> password,
            @ConfigProperty(name = "news.smtp.from", defaultValue = "news-tracker@localhost") String from,
            @ConfigProperty(name = "news.smtp.start-tls", defaultValue = "OPTIONAL") StartTls startTls) {
        this.host = host.filter(name -> !name.isBlank() && !name.equals("none"));
        this.user = user.orElse("");
        this.password = password.orElse("");
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", this.host.orElse(""));
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.from", from);
        settings.setProperty("mail.smtp.auth", Boolean.toString(!this.user.isEmpty()));
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls != StartTls.DISABLED));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls == StartTls.REQUIRED));
        settings.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        settings.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        this.session = Session.getInstance(settings);
    }

    /// Whether the line is encrypted: when the server offers it, always, or never.
    enum StartTls {
        OPTIONAL,
        REQUIRED,
        DISABLED
    }

    boolean isSetUp() {
        return host.isPresent();
    }

    /// An empty mail from us.
    MimeMessage mail() throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom();
        mail.setSentDate(new Date());
        return mail;
    }

    /// @throws MessagingException when the server has not taken it
    void send(MimeMessage mail) throws MessagingException {
        if (user.isEmpty()) {
            Transport.send(mail);
        } else {
            Transport.send(mail, user, password);
        }
    }
}
