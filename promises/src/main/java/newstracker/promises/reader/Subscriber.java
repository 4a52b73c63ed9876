package newstracker.promises.reader;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import newstracker.promises.stack.RunningStack;
import newstracker.promises.web.Letterbox;

/// Somebody with a key who wants to be told by webhook.
public final class Subscriber {

    private final RunningStack stack;
    private final String key;

    public Subscriber(RunningStack stack) {
        this.stack = stack;
        this.key = stack.key("subscribe");
    }

    /// Every price that these sources name, told to that box.
    public void subscribe(Letterbox box, List<String> sources) throws IOException {
        String secret = post(box.url(), sources);
        box.expect(secret);
    }

    /// @return whether an address inside the network was refused
    public boolean isRefused(String url) {
        try {
            post(url, List.of("farm-0"));
            return false;
        } catch (IOException refused) {
            return refused.getMessage().contains(" answered 4");
        }
    }

    private String post(String url, List<String> sources) throws IOException {
        String names = sources.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
        String body = """
                {"query": {"kind": "price", "source": [%s]}, "channel": {"type": "webhook", "url": "%s"}}""".formatted(names, url);
        return Answer.to(HttpRequest.newBuilder(stack.address("api-1").resolve("/v1/subscriptions"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .path("secret")
                .asText();
    }
}
