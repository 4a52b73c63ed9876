package newstracker.endtoend.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import newstracker.endtoend.stack.Project;

/// The main code of all modules, as somebody wrote it.
final class Sources {

    private Sources() {}

    static List<Path> files() {
        try (Stream<Path> modules = Files.list(Project.root())) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(Sources::in)
                    .toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The lengths of all methods and constructors, in lines.
    static List<Integer> methods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Integer> lengths = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Lengths(positions, lengths).scan(unit, null);
            }
            return lengths;
        }
    }

    private static final class Lengths extends TreePathScanner<Void, Void> {

        private final SourcePositions positions;
        private final List<Integer> lengths;

        private Lengths(SourcePositions positions, List<Integer> lengths) {
            this.positions = positions;
            this.lengths = lengths;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            lengths.add((int) (line(unit, positions.getEndPosition(unit, method))
                    - line(unit, positions.getStartPosition(unit, method))
                    + 1));
            return super.visitMethod(method, nothing);
        }

        private static long line(CompilationUnitTree unit, long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
