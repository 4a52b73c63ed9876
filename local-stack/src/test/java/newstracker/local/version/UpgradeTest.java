package newstracker.local.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {

    private static final DataVersion INSTALLED = version("1.1", "5");

    private final List<String> told = new ArrayList<>();
    private DataFolder folder;

    @TempDir
    private Path temporary;

    @BeforeEach
    void begin() {
        folder = DataFolder.take(temporary);
    }

    @AfterEach
    void end() {
        folder.close();
    }

    @Test
    void refusesDataOfANewerVersion() {
        version("1.2", "5.1").write(temporary);

        assertThatThrownBy(() -> new Upgrade(folder, INSTALLED).prepare(told::add))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("written by news-tracker 1.2, which is newer than this one (1.1)")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void keepsTheDatabaseOfAnOlderVersionOnce() throws IOException {
        database("older");
        version("1.0", "4.1").write(temporary);

        new Upgrade(folder, INSTALLED).prepare(told::add);
        database("half migrated");
        new Upgrade(folder, INSTALLED).prepare(told::add);

        assertThat(told).hasSize(1);
        assertThat(copy("1.0-api4.1")).hasContent("older");
    }

    @Test
    void keepsTheDatabaseOfAFolderThatSaysNothing() throws IOException {
        database("ancient");

        new Upgrade(folder, INSTALLED).prepare(told::add);

        assertThat(copy("unknown")).hasContent("ancient");
    }

    @Test
    void doesNothingToDataOfTheSameVersion() throws IOException {
        database("mine");
        new Upgrade(folder, INSTALLED).done();

        new Upgrade(folder, INSTALLED).prepare(told::add);

        assertThat(told).isEmpty();
        assertThat(DataVersion.of(temporary)).contains(INSTALLED);
    }

    @Test
    void doesNothingToAFolderThatBegins() {
        new Upgrade(folder, INSTALLED).prepare(told::add);

        assertThat(told).isEmpty();
    }

    private Path copy(String version) {
        return temporary.resolve("before-upgrade-from-%s-%s/base/1".formatted(version, LocalDate.now(ZoneOffset.UTC)));
    }

    private void database(String content) throws IOException {
        Path file = folder.file("database/base/1");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static DataVersion version(String product, String api) {
        return new DataVersion(product, Map.of("api", api));
    }
}
