package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.time.Duration;
import java.util.Map;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.Project;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An assistant reads the timeline as its maker's own client speaks to `tracker mcp`.
@ExtendWith(SharedStack.class)
class AssistantTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shared shared;

    AssistantTest(Shared shared) {
        this.shared = shared;
    }

    @Test
    void readsWhatTheApiTellsAndNothingElse() throws Exception {
        Api api = shared.stack().api();
        shared.feeds().feed("news").publish("A plan for assistants", "<p>SuperGrok Heavy costs $311 per month.</p>");
        eventually("the price", PATIENCE, () -> !api.items("/v1/prices?item=SuperGrok+Heavy&min=311")
                .isEmpty());

        try (McpSyncClient assistant = connected()) {
            assertThat(assistant.listTools().tools())
                    .extracting(Tool::name)
                    .contains("timeline", "claims", "prices", "coverage");
            JsonNode prices = JSON.readTree(text(ask(assistant, "prices", Map.of("item", "SuperGrok Heavy"))));
            assertThat(prices.path("items").findValuesAsText("amount")).contains("311");

            CallToolResult wrong = ask(assistant, "timeline", Map.of("since", "the day before"));
            assertThat(wrong.isError()).isTrue();
            assertThat(text(wrong)).contains("since");
        }
    }

    private McpSyncClient connected() {
        ServerParameters command = ServerParameters.builder(
                        Project.file("tracker").toString())
                .args("mcp", "--data", shared.stack().data().toString())
                .addEnvVar("JAVA_HOME", System.getProperty("java.home"))
                .build();
        McpSyncClient client = McpClient.sync(new StdioClientTransport(command, new JacksonMcpJsonMapper(JSON)))
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .build();
        client.initialize();
        return client;
    }

    private static CallToolResult ask(McpSyncClient assistant, String tool, Map<String, Object> parameters) {
        return assistant.callTool(new CallToolRequest(tool, parameters));
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }
}
