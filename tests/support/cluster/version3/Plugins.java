import java.util.List;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** The plugins of a node, as OpenSearch 3 takes them. */
final class Plugins {
    static final List<PluginInfo> ALL =
        Stream.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, PainlessModulePlugin.class,
                ReindexModulePlugin.class)
            .map(Class::getName)
            .map(name -> new PluginInfo(name, "", "NA", Version.CURRENT, "21", name, List.of(), false))
            .toList();
}
