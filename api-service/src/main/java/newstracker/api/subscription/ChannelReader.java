package newstracker.api.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newstracker.api.subscription.Channel.Rhythm;
import newstracker.api.subscription.Channel.Type;
import newstracker.api.web.Problem;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;
import newstracker.outbound.GuardedDns;
import newstracker.outbound.GuardedDns.ForbiddenAddressException;

/// Reads where somebody wants to be told, and refuses at once what would never be sent to.
@Singleton
class ChannelReader {

    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;:\"\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,253}");

    private final GuardedDns dns;

    ChannelReader(GuardedDns dns) {
        this.dns = dns;
    }

    Channel read(JsonNode channel) {
        String word = DraftReader.text(channel, "type").orElse("");
        Type type = Type.of(word)
                .orElseThrow(() -> Problem.badValue(
                        "channel.type", "\"%s\" is none of webhook, slack, discord, ntfy, email.".formatted(word)));
        return switch (type) {
            case WEBHOOK -> web(channel, type, Set.of("type", "url", "secret"));
            case SLACK, DISCORD, NTFY -> web(channel, type, Set.of("type", "url"));
            case EMAIL -> mail(channel);
        };
    }

    private Channel web(JsonNode channel, Type type, Set<String> fields) {
        DraftReader.known("channel.", channel, fields);
        String url = DraftReader.text(channel, "url")
                .orElseThrow(() -> Problem.badValue("channel.url", "The address to send to is missing."));
        try {
            Address address = Address.of(url);
            dns.resolve(address.host());
            return new Channel(type, address.uri().toString(), Optional.empty());
        } catch (MalformedAddressException _) {
            // Not said back: addresses of hooks are secrets, and answers get into logs of others.
            throw Problem.badValue(
                    "channel.url", "This is no address: write it in full, beginning with http:// or https://.");
        } catch (ForbiddenAddressException _) {
            // Which one is nobody's business: whoever may subscribe need not learn the operator's network.
            throw Problem.badValue(
                    "channel.url",
                    "The host is at an address inside a network, which is not sent to; the operator can except it with"
                            + " --allow-host.");
        } catch (UnknownHostException unknown) {
            throw Problem.badValue("channel.url", "The host of this address is unknown: check the spelling.");
        }
    }

    private static Channel mail(JsonNode channel) {
        DraftReader.known("channel.", channel, Set.of("type", "to", "digest"));
        String to = DraftReader.text(channel, "to")
                .filter(mailbox -> MAILBOX.matcher(mailbox).matches())
                .orElseThrow(() -> Problem.badValue("channel.to", "A mailbox is written like name@example.org."));
        Optional<String> word = DraftReader.text(channel, "digest");
        Optional<Rhythm> digest = word.flatMap(Rhythm::of);
        if (word.isPresent() && digest.isEmpty()) {
            throw Problem.badValue("channel.digest", "A digest is daily or weekly.");
        }
        return new Channel(Type.EMAIL, to, digest);
    }
}
