package newstracker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.local.folder.Refusal;
import newstracker.local.service.Service;
import org.junit.jupiter.api.Test;

class RunArgumentsTest {

    @Test
    void runsOneOfEachOnLoopbackByDefault() {
        var options = RunArguments.read(List.of(), Map.of());

        assertThat(options.listen()).isEqualTo(new RunOptions.Listen("127.0.0.1", 8080, List.of(), Optional.empty()));
        assertThat(options.data()).isEqualTo(Path.of(".tracker").toAbsolutePath());
        assertThat(options.instancesOf(Service.EXTRACT)).isEqualTo(1);
        assertThat(options.news().samples()).isTrue();
        assertThat(options.news().allowHosts()).isEmpty();
    }

    @Test
    void readsEachOptionFromTheCommandLine() {
        var options = RunArguments.read(
                List.of(
                        "--port",
                        "9000",
                        "--bind=0.0.0.0",
                        "--instances",
                        "extract=2,api=3",
                        "--no-samples",
                        "--trusted-proxy",
                        "10.1.1.1",
                        "--trusted-user-header",
                        "X-User",
                        "--allow-host",
                        "a.test",
                        "--allow-host",
                        "10.0.0.0/8",
                        "--callback-url",
                        "https://hooks.test",
                        "--sources",
                        "/my.yaml"),
                Map.of());

        assertThat(options.listen())
                .isEqualTo(new RunOptions.Listen("0.0.0.0", 9000, List.of("10.1.1.1"), Optional.of("X-User")));
        assertThat(options.instancesOf(Service.API)).isEqualTo(3);
        assertThat(options.news().allowHosts()).containsExactly("a.test", "10.0.0.0/8");
        assertThat(options.news().callback()).contains("https://hooks.test");
        assertThat(options.news().sources()).contains(Path.of("/my.yaml"));
        assertThat(options.news().samples()).isFalse();
    }

    @Test
    void readsEachOptionFromTheEnvironment() {
        var environment = Map.of(
                "NEWS_PORT", "9000",
                "NEWS_ALLOW_HOSTS", "a.test, b.test",
                "NEWS_INSTANCES", "extract=2,api=2",
                "NEWS_SAMPLES", "false",
                "NEWS_VERBOSE", "true");

        var options = RunArguments.read(List.of(), environment);

        assertThat(options.listen().port()).isEqualTo(9000);
        assertThat(options.news().allowHosts()).containsExactly("a.test", "b.test");
        assertThat(options.instancesOf(Service.API)).isEqualTo(2);
        assertThat(options.news().samples()).isFalse();
        assertThat(options.verbose()).isTrue();
    }

    @Test
    void prefersTheCommandLineToTheEnvironment() {
        var options = RunArguments.read(List.of("--port", "9001"), Map.of("NEWS_PORT", "9000"));

        assertThat(options.listen().port()).isEqualTo(9001);
    }

    @Test
    void keepsTheSamplesWhenTheEnvironmentWantsThem() {
        var options = RunArguments.read(List.of(), Map.of("NEWS_SAMPLES", "true"));

        assertThat(options.news().samples()).isTrue();
    }

    @Test
    void namesAnUnknownOptionAndShowsTheKnownOnes() {
        assertThatThrownBy(() -> RunArguments.read(List.of("--prot", "9000"), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Unknown option --prot")
                .hasMessageContaining("--port N");
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        assertThatThrownBy(() -> RunArguments.read(List.of("--trusted-user-header", "X-User"), Map.of()))
                .hasMessageContaining("needs --trusted-proxy");
        assertThatThrownBy(() -> RunArguments.read(List.of("--port", "70000"), Map.of()))
                .hasMessageContaining("1 to 65535");
        assertThatThrownBy(() -> RunArguments.read(List.of("--port"), Map.of())).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> RunArguments.read(List.of("--instances", "web=2"), Map.of()))
                .hasMessageContaining("ingest, extract or api");
    }
}
