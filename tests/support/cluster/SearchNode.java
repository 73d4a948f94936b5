import java.nio.file.Path;
import java.util.Map;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;

/** An OpenSearch node with its home in a folder. It stops when its standard input ends: it never outlives who started it. */
final class SearchNode extends Node {
    private SearchNode(Environment environment) {
        super(environment, Plugins.ALL, false);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
            Settings.builder().put("path.home", home).build(), Map.of(), home.resolve("config"), () -> "node");
        LogConfigurator.registerErrorListener();
        LogConfigurator.configure(environment);
        try (Node node = new SearchNode(environment)) {
            node.start();
            while (System.in.read() >= 0) { }
        }
        System.exit(0);
    }
}
