package newstracker.api.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Optional;
import newstracker.api.key.WithoutKey;
import newstracker.api.sql.Database;
import newstracker.api.subscription.State;
import newstracker.api.subscription.Subscription;
import newstracker.api.subscription.SubscriptionDesk;
import newstracker.api.subscription.SubscriptionStore;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What the links in mails lead to. Looking changes nothing, because mail servers look too: a person
/// presses the button, or the mail program posts for them (RFC 8058).
@Path("/v1/mail/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
class MailResource {

    private static final String PAGE = """
            <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>news-tracker</title><h1>news-tracker</h1><p>%s</p>%s</html>
            """;

    private static final String BUTTON = "<form method=\"post\"><button>%s</button></form>";

    private final MailLinks links;
    private final Database database;
    private final SubscriptionStore subscriptions;
    private final SubscriptionDesk desk;

    MailResource(MailLinks links, Database database, SubscriptionStore subscriptions, SubscriptionDesk desk) {
        this.links = links;
        this.database = database;
        this.subscriptions = subscriptions;
        this.desk = desk;
    }

    @GET
    @Path("/{action: confirm|unsubscribe}")
    @WithoutKey
    @Operation(hidden = true)
    public String ask(@PathParam("id") String id, @PathParam("action") String action, @QueryParam("token") String token)
            throws SQLException {
        Subscription subscription = proven(id, action, token);
        boolean japanese = subscription.tongue().japanese();
        boolean confirm = action.equals("confirm");
        String question = japanese
                ? confirm ? "通知の購読を始めますか。" : "購読をやめますか。"
                : confirm ? "Shall news-tracker write to you?" : "Shall news-tracker stop writing to you?";
        String button = japanese ? "はい" : "Yes";
        return PAGE.formatted(japanese ? "ja" : "en", question, BUTTON.formatted(button));
    }

    @POST
    @Path("/{action: confirm|unsubscribe}")
    @Consumes(MediaType.WILDCARD)
    @WithoutKey
    @Operation(hidden = true)
    public String act(@PathParam("id") String id, @PathParam("action") String action, @QueryParam("token") String token)
            throws SQLException {
        Subscription subscription = proven(id, action, token);
        boolean confirm = action.equals("confirm");
        if (!confirm) {
            desk.turn(id, State.DELETED, Optional.of("ended by its reader"));
        } else if (subscription.status().state() == State.UNCONFIRMED) {
            desk.turn(id, State.ACTIVE, Optional.empty());
        }
        boolean japanese = subscription.tongue().japanese();
        String done = japanese
                ? confirm ? "購読を始めました。" : "購読をやめました。"
                : confirm ? "It will." : "It will not write to you again.";
        return PAGE.formatted(japanese ? "ja" : "en", done, "");
    }

    private Subscription proven(String id, String action, String token) throws SQLException {
        if (!links.proves(token, action, id)) {
            throw Problem.unknown("subscription", id);
        }
        return database.look(connection -> subscriptions.byId(connection, id))
                .orElseThrow(() -> Problem.unknown("subscription", id));
    }
}
