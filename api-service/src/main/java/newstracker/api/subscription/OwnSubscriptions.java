package newstracker.api.subscription;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import newstracker.api.answer.Links;
import newstracker.api.key.Caller;
import newstracker.api.sql.Database;
import newstracker.api.web.Problem;

/// The subscriptions that the caller may see: those of the key that came with the request.
@Singleton
public class OwnSubscriptions {

    private final Caller caller;
    private final Database database;
    private final SubscriptionStore store;
    private final Links links;

    OwnSubscriptions(Caller caller, Database database, SubscriptionStore store, Links links) {
        this.caller = caller;
        this.database = database;
        this.store = store;
        this.links = links;
    }

    String key() {
        return caller.key().id();
    }

    List<Subscription> all() throws SQLException {
        return database.look(connection -> store.ownedBy(connection, key()));
    }

    public Subscription one(String id) throws SQLException {
        return database.look(connection -> store.one(connection, id, key()))
                .orElseThrow(() -> Problem.unknown("subscription", id));
    }

    URI address(Subscription subscription) {
        return URI.create(links.to("/v1/subscriptions/" + subscription.id()));
    }
}
