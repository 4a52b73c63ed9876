package newstracker.api.channel;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newstracker.api.answer.Links;
import newstracker.api.json.ApiJson;
import newstracker.api.secret.SigningSecret;
import newstracker.api.subscription.Channel;
import newstracker.api.subscription.Subscription;

/// Writes what each kind of channel understands. All carry the id of the event, so that whoever gets it
/// twice can tell.
@Singleton
public class Letters {

    private static final String JSON = "application/json";
    private static final String ID = "webhook-id";

    private final Links links;

    Letters(Links links) {
        this.links = links;
    }

    public Letter write(Subscription subscription, List<SigningSecret> secrets, Told told, Instant now) {
        Channel channel = subscription.channel();
        return switch (channel.type()) {
            case WEBHOOK -> new Letter(channel.address(), JSON, signed(subscription, secrets, told, now), told.body());
            case SLACK -> new Letter(channel.address(), JSON, Map.of(ID, told.eventId()), slack(subscription, told));
            case DISCORD ->
                new Letter(channel.address(), JSON, Map.of(ID, told.eventId()), discord(subscription, told));
            case NTFY ->
                new Letter(
                        channel.address(),
                        "text/plain",
                        Map.of(
                                ID,
                                told.eventId(),
                                "Click",
                                Phrase.of(told, subscription.tongue()).link(links)),
                        Phrase.of(told, subscription.tongue()).plain());
            case EMAIL -> throw new IllegalArgumentException("mail is not posted");
        };
    }

    /// Standard Webhooks, and CloudEvents in binary mode: the receiver takes whichever it knows.
    private Map<String, String> signed(Subscription subscription, List<SigningSecret> secrets, Told told, Instant now) {
        long timestamp = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ID, told.eventId());
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> secret.sign(told.eventId(), timestamp, told.body()))
                        .collect(Collectors.joining(" ")));
        headers.put("ce-specversion", "1.0");
        headers.put("ce-id", told.eventId());
        headers.put("ce-type", "newstracker." + told.type() + ".v1");
        headers.put("ce-source", links.to("/v1/events"));
        headers.put("ce-time", told.at().toString());
        headers.put("newstracker-subscription", subscription.id());
        return headers;
    }

    private String slack(Subscription subscription, Told told) {
        Phrase phrase = Phrase.of(told, subscription.tongue());
        String text = "%s\n<%s|%s>\n_%s_"
                .formatted(
                        slackText(phrase.headline()),
                        phrase.link(links).replace("|", "%7C").replace(">", "%3E"),
                        slackText(phrase.source()),
                        told.eventId());
        return ApiJson.write(Map.of("text", text, "unfurl_links", false));
    }

    private static String slackText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    // Nobody is woken by what a text says: no mention in it counts.
    private String discord(Subscription subscription, Told told) {
        Phrase phrase = Phrase.of(told, subscription.tongue());
        Map<String, Object> embed = new LinkedHashMap<>();
        embed.put("title", cut(phrase.headline(), 250));
        embed.put("url", phrase.link(links));
        embed.put("description", cut(phrase.source(), 500));
        embed.put("footer", Map.of("text", told.eventId()));
        return ApiJson.write(Map.of("embeds", List.of(embed), "allowed_mentions", Map.of("parse", List.of())));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
