package newstracker.promises.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterboxTest {

    private static final String ADDRESS = "127.0.0.1";
    // The example of the standard itself.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private WebServer server;
    private Letterbox box;

    @BeforeEach
    void open() {
        server = WebServer.start();
        box = new Letterbox("http://%s:%d/hook".formatted(ADDRESS, server.port()), Letterbox.Manner.CALM);
        box.expect(SECRET);
        server.open(ADDRESS, box);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void takesALetterThatIsSignedAsTheStandardHasIt() throws Exception {
        int status = post(SIGNATURE);

        assertThat(status).isEqualTo(204);
        assertThat(box.received()).containsOnlyKeys("msg_p5jXN8AQM9LWM0D4loKWxJek");
        assertThat(box.forged()).isZero();
    }

    @Test
    void countsALetterWithAnotherSignature() throws Exception {
        int status = post("v1,AAAA9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

        assertThat(status).isEqualTo(400);
        assertThat(box.forged()).isEqualTo(1);
        assertThat(box.received()).isEmpty();
    }

    @Test
    void countsALetterThatComesAgain() throws Exception {
        post(SIGNATURE);
        post(SIGNATURE);

        assertThat(box.repeats()).isEqualTo(1);
        assertThat(box.received()).hasSize(1);
    }

    private int post(String signature) throws IOException, InterruptedException {
        HttpRequest letter = HttpRequest.newBuilder(URI.create(box.url()))
                .header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofString("{\"test\": 2432232314}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(letter, BodyHandlers.discarding()).statusCode();
        }
    }
}
