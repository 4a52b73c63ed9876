package newstracker.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import newstracker.ingest.item.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatAFileSaysAboveItsText() throws Exception {
        Files.writeString(folder.resolve("one.md"), """
                ---
                title: "Model Y, cheaper"
                url: https://example.org/model-y
                published: 2025-07-09
                language: en
                companies: [tesla]
                authors: [somebody]
                ---

                The Model Y costs $39,990.
                """);

        var reading = (Reading.Items) Archive.read(folder.toString());

        var item = reading.items().getFirst();
        assertThat(item.title()).isEqualTo("Model Y, cheaper");
        assertThat(item.companies()).containsExactly("tesla");
        assertThat(item.authors()).containsExactly("somebody");
        assertThat(item.body().words()).contains("$39,990");
    }

    @Test
    void namesTheFileThatHasNoFrontMatter() throws Exception {
        Files.writeString(folder.resolve("bare.md"), "No facts here.");

        var reading = (Reading.Items) Archive.read(folder.toString());

        assertThat(reading.items()).isEmpty();
        assertThat(reading.unreadable().getFirst().reason()).contains("bare.md");
    }
}
