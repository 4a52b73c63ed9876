package newstracker.api.export;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.head;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.stream.Stream;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Exports are long answers: so many at once, and no more.
@ApiTest
class CrowdOfExportsTest {

    private final Export export;

    CrowdOfExportsTest(Export export) {
        this.export = export;
    }

    @Test
    @Timeout(60)
    void refusesOneMoreThanMayBeWrittenAtOnceUntilOneEnds() {
        List<Runnable> others =
                Stream.generate(export::enter).limit(Export.MOST_AT_ONCE).toList();
        try {
            get("/v1/export.csv")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("detail", containsString("16 exports"));
            head("/v1/export.csv").then().statusCode(200);
            others.getFirst().run();
            get("/v1/export.csv").then().statusCode(200);
            // An answer may be read to its end a moment before its place is free.
            while (get("/v1/export.csv").statusCode() == 503) {
                Thread.onSpinWait();
            }
        } finally {
            others.forEach(Runnable::run);
        }
    }
}
