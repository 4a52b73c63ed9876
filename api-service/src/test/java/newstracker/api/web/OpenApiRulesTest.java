package newstracker.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newstracker.api.support.ApiTest;
import newstracker.api.web.Description.Described;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rules of Spectral's `spectral:oas` that a description like ours could break, without npm;
/// `lint-openapi.sh` asks Spectral itself.
@ApiTest
class OpenApiRulesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Description description;

    @BeforeEach
    void read() throws IOException {
        description = Description.read();
    }

    @Test
    void namesEveryOperationOnce() {
        List<String> ids = description.all().stream().map(Described::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void describesEveryOperation() {
        Set<String> tags = texts(description.api().path("tags"), "name");
        description.all().forEach(one -> {
            assertThat(one.operation().path("summary").asText()).as(one.id()).isNotBlank();
            assertThat(one.operation().path("description").asText())
                    .as(one.id())
                    .isNotBlank();
            assertThat(one.operation().at("/tags/0").asText()).as(one.id()).isIn(tags);
        });
        assertThat(texts(description.api().path("tags"), "description")).hasSameSizeAs(tags);
    }

    @Test
    void describesEveryError() {
        description.all().forEach(one -> {
            JsonNode responses = one.operation().path("responses");
            assertThat(names(responses)).as(one.id()).contains("400", "401", "406", "429", "503");
            assertThat(names(responses)).as(one.id()).anyMatch(status -> status.startsWith("2"));
            if (one.path().contains("{")) {
                assertThat(names(responses)).as(one.id()).contains("404");
            }
            responses.forEach(
                    answer -> assertThat(answer.path("description").asText()).isNotBlank());
        });
    }

    @Test
    void describesEveryParameter() {
        description.all().forEach(one -> {
            Set<String> inPath = new TreeSet<>();
            List<String> all = new ArrayList<>();
            for (JsonNode parameter : one.operation().path("parameters")) {
                all.add(parameter.path("in").asText() + " "
                        + parameter.path("name").asText());
                assertThat(parameter.has("schema")).as(one.id()).isTrue();
                if (parameter.path("in").asText().equals("path")) {
                    inPath.add(parameter.path("name").asText());
                    assertThat(parameter.path("required").asBoolean()).isTrue();
                } else {
                    assertThat(parameter.path("description").asText())
                            .as(one.id() + " " + parameter.path("name"))
                            .isNotBlank();
                }
            }
            assertThat(all).as(one.id()).doesNotHaveDuplicates();
            assertThat(inPath).as(one.path()).isEqualTo(places(one.path()));
            assertThat(one.path()).doesNotContain("?").doesNotEndWith("/");
        });
    }

    @Test
    void showsABodyWhereOneIsSent() {
        assertThat(description.all())
                .filteredOn(one -> one.operation().has("requestBody"))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.request().isObject()).as(one.id()).isTrue());
    }

    @Test
    void refersToWhatIsThere() {
        Set<String> used = new TreeSet<>();
        for (JsonNode reference : description.api().findValues("$ref")) {
            used.add(reference.asText());
        }

        assertThat(used).isNotEmpty().allSatisfy(one -> assertThat(
                        description.api().at(one.substring(1)).isMissingNode())
                .as(one)
                .isFalse());
        Set<String> defined = new TreeSet<>();
        names(description.api().at("/components/schemas")).forEach(name -> defined.add("#/components/schemas/" + name));
        assertThat(used).isEqualTo(defined);
    }

    @Test
    void saysWhoseItIsAndWhere() {
        assertThat(description.api().at("/info/contact/name").asText()).isNotBlank();
        assertThat(description.api().at("/info/license/url").asText()).startsWith("https://");
        assertThat(description.api().at("/info/description").asText()).isNotBlank();
        assertThat(description.api().path("servers")).isNotEmpty();
    }

    private static Set<String> places(String path) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(path).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static Set<String> texts(JsonNode list, String field) {
        Set<String> texts = new TreeSet<>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
