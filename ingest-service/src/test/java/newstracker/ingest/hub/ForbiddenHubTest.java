package newstracker.ingest.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A feed may name any address as its hub; what lies inside a network is not asked.
class ForbiddenHubTest {

    @Test
    void asksNoHubInsideTheNetwork(@TempDir Path folder) throws Exception {
        try (HubRig rig = new HubRig(folder)) {
            rig.sourceNamesHub();

            rig.round();

            assertThat(rig.hub.requests()).isEmpty();
            assertThat(rig.database.ask("select reason from subscription").orElseThrow())
                    .contains("an address inside a network");
        }
    }
}
