package newstracker.local.assistant;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JsonSchema;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.local.folder.Refusal;
import newstracker.local.folder.RunningAddresses;

/// `tracker mcp`: lets an assistant read the timeline by the Model Context Protocol, over standard input and output.
final class AssistantCommand {

    private static final String USAGE = """
            usage: tracker mcp [--url URL] [--data DIR]

            Speaks the Model Context Protocol on standard input and output: a read-only view of the timeline for
            assistants. Name it as the command of a server in the settings of yours. --url names another API than
            that of the stack on the data folder (default: .tracker); NEWS_KEY holds the key where reading needs one.""";

    private static final String INSTRUCTIONS = """
            What is published about xAI and Tesla, and what each text says: models, benchmark results, prices. Every
            claim names its sources; quote them, and say so when completeUntil is not null, because then sources could
            not be read. Results measured under different conditions do not compare.""";

    private static final String VERSION = Optional.ofNullable(
                    AssistantCommand.class.getPackage().getImplementationVersion())
            .orElse("unknown");

    private AssistantCommand() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.println(USAGE);
            return;
        }
        try {
            serve(new Api(address(words), Optional.ofNullable(System.getenv("NEWS_KEY"))));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI address(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "" -> running(System.getenv().getOrDefault("NEWS_DATA", ".tracker"));
            case "--data" -> running(value(words));
            case "--url" -> URI.create(value(words));
            default -> throw unknown(words);
        };
    }

    private static URI running(String data) {
        return URI.create(RunningAddresses.of(Path.of(data)).api());
    }

    private static String value(List<String> words) {
        if (words.size() != 2) {
            throw unknown(words);
        }
        return words.getLast();
    }

    private static Refusal unknown(List<String> words) {
        return new Refusal("tracker mcp does not know '" + String.join(" ", words) + "'.\n" + USAGE);
    }

    private static void serve(Api api) throws InterruptedException {
        ObjectMapper json = new ObjectMapper();
        EndingInput input = new EndingInput(System.in);
        McpSyncServer server = McpServer.sync(
                        new StdioServerTransportProvider(new JacksonMcpJsonMapper(json), input, System.out))
                .serverInfo("news-tracker", VERSION)
                .instructions(INSTRUCTIONS)
                .jsonSchemaValidator(new DefaultJsonSchemaValidator(json))
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(Arrays.stream(Tool.values()).map(tool -> tool(tool, api)).toList())
                .build();
        input.awaitEnd();
        server.closeGracefully();
    }

    private static SyncToolSpecification tool(Tool tool, Api api) {
        McpSchema.Tool described = McpSchema.Tool.builder()
                .name(tool.path())
                .description(tool.about())
                .inputSchema(new JsonSchema("object", tool.properties(), List.of(), false, Map.of(), Map.of()))
                .annotations(new ToolAnnotations(tool.path(), true, false, true, false, false))
                .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((_, request) -> result(api.ask(tool.path(), request.arguments())))
                .build();
    }

    private static CallToolResult result(Api.Answer answer) {
        return CallToolResult.builder()
                .addTextContent(answer.text())
                .isError(!answer.good())
                .build();
    }
}
