package newstracker.api.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newstracker.api.json.ApiJson;
import newstracker.api.secret.SecretBox;
import newstracker.api.secret.SigningSecret;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.api.subscription.Channel.Rhythm;
import newstracker.api.subscription.Channel.Type;
import newstracker.api.web.Problem.ProblemException;
import newstracker.api.wish.Wish;
import org.jboss.logging.Logger;

/// Owns the table of subscriptions. Whoever changes it holds the pen of the journal, so that the order of
/// changes is that of commits and a subscription begins exactly behind an event.
@Singleton
public class SubscriptionStore {

    private static final String INSERT = """
            insert into subscription (id, owner, created_at, from_number, changed, query, condition, channel, address,
                endpoint, locale, tz, digest, state, state_since, secret)
            values (?, ?, ?, ?, nextval('subscription_change'), ?::json, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update subscription set changed = nextval('subscription_change'), query = ?::json, condition = ?, channel = ?,
                address = ?, endpoint = ?, locale = ?, tz = ?, digest = ?, secret = coalesce(?, secret)
            where id = ?
            """;

    private static final String OWN = """
            select * from subscription where owner = ? and state <> 'deleted' order by created_at, id
            """;

    private static final String ONE = "select * from subscription where id = ? and owner = ? and state <> 'deleted'";

    private static final String BY_ID = "select * from subscription where id = ? and state <> 'deleted'";

    /// Joined to a subscription `s`: whoever may no longer ask is no longer told.
    public static final String WITH_USABLE_KEY = """
            join api_key k on k.id = s.owner and k.revoked_at is null
                and coalesce(k.expires_at > clock_timestamp(), true)
            """;

    private static final String ACTIVE = """
            select s.* from subscription s
            %s
            where s.state = 'active' order by s.id
            """.formatted(WITH_USABLE_KEY);

    private static final String VERSION = "select coalesce(max(changed), 0) as version from subscription";

    private static final String TURN = """
            update subscription
            set state = ?, reason = ?, state_since = ?, changed = nextval('subscription_change')
            where id = ? and state <> ?
            """;

    private static final String REMEMBER = """
            insert into subscription_history (subscription, at, state, reason) values (?, ?, ?, ?)
            """;

    private static final String ROTATE = """
            update subscription set former_secret = secret, former_until = ?, secret = ? where id = ?
            """;

    private static final Logger LOG = Logger.getLogger(SubscriptionStore.class);

    private final SecretBox box;
    private final ObjectMapper json = new ObjectMapper();

    SubscriptionStore(SecretBox box) {
        this.box = box;
    }

    void insert(Connection connection, Subscription added, Optional<SigningSecret> secret) throws SQLException {
        Channel channel = added.channel();
        Sql.change(
                connection,
                INSERT,
                added.id(),
                added.owner(),
                added.begin().at(),
                added.begin().from(),
                ApiJson.write(added.wish().query()),
                added.wish().when(),
                channel.type().word(),
                box.seal(added.id(), channel.address()),
                channel.endpoint(),
                added.tongue().locale().toLanguageTag(),
                added.tongue().zone().getId(),
                channel.digest().map(Rhythm::word),
                added.status().state().word(),
                added.status().since(),
                secret.map(text -> box.seal(added.id(), text.text())));
        remember(connection, added.id(), added.status());
    }

    void update(Connection connection, String id, SubscriptionDraft draft) throws SQLException {
        Channel channel = draft.channel();
        Sql.change(
                connection,
                UPDATE,
                ApiJson.write(draft.wish().query()),
                draft.wish().when(),
                channel.type().word(),
                box.seal(id, channel.address()),
                channel.endpoint(),
                draft.tongue().locale().toLanguageTag(),
                draft.tongue().zone().getId(),
                channel.digest().map(Rhythm::word),
                draft.secret().map(text -> box.seal(id, text.text())),
                id);
    }

    public List<Subscription> ownedBy(Connection connection, String owner) throws SQLException {
        return Sql.list(connection, OWN, this::read, owner);
    }

    /// Another owner's subscription does not exist for this one.
    public Optional<Subscription> one(Connection connection, String id, String owner) throws SQLException {
        return Sql.first(connection, ONE, this::read, id, owner);
    }

    public Optional<Subscription> byId(Connection connection, String id) throws SQLException {
        return Sql.first(connection, BY_ID, this::read, id);
    }

    public List<Subscription> active(Connection connection) throws SQLException {
        return Sql.list(connection, ACTIVE, this::readable).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    // One that cannot be read, because the key was changed, must not stop the news.
    private Optional<Subscription> readable(Row row) throws SQLException {
        try {
            return Optional.of(read(row));
        } catch (IllegalStateException | IllegalArgumentException | ProblemException unreadable) {
            LOG.errorf("Subscription %s is passed over: %s", row.text("id"), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /// Grows with every change of any subscription.
    public long version(Connection connection) throws SQLException {
        return Sql.first(connection, VERSION, row -> row.longNumber("version")).orElseThrow();
    }

    /// Whether that was a change.
    public boolean turn(Connection connection, String id, Subscription.Status status) throws SQLException {
        String word = status.state().word();
        boolean turned = Sql.change(connection, TURN, word, status.reason(), status.since(), id, word) > 0;
        if (turned) {
            remember(connection, id, status);
        }
        return turned;
    }

    void rotate(Connection connection, String id, SigningSecret secret, Instant formerUntil) throws SQLException {
        Sql.change(connection, ROTATE, formerUntil, box.seal(id, secret.text()), id);
    }

    private static void remember(Connection connection, String id, Subscription.Status status) throws SQLException {
        Sql.change(connection, REMEMBER, id, status.since(), status.state().word(), status.reason());
    }

    public Subscription read(Row row) throws SQLException {
        String id = row.text("id");
        return new Subscription(
                id,
                row.text("owner"),
                new Subscription.Begin(row.instant("created_at"), row.longNumber("from_number")),
                new Wish(query(row.text("query")), row.maybeText("condition")),
                new Channel(
                        Type.of(row.text("channel")).orElseThrow(),
                        box.open(id, row.bytes("address")),
                        row.maybeText("digest").flatMap(Rhythm::of)),
                new Subscription.Tongue(Locale.forLanguageTag(row.text("locale")), ZoneId.of(row.text("tz"))),
                new Subscription.Status(
                        State.of(row.text("state")), row.maybeText("reason"), row.instant("state_since")));
    }

    private Map<String, List<String>> query(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored query cannot be read: " + text, broken);
        }
    }
}
