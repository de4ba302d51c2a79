import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats or checks the Java files below some folders: {@code check|write FOLDER…}. A folder that
 * is not there has no files. The build starts it on the JDK that compiles the code.
 */
final class Format {

  private static final JavaFormatterOptions GOOGLE =
      JavaFormatterOptions.builder().style(Style.GOOGLE).build();

  void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    var touched = new ArrayList<Path>();
    for (Path file : sources(List.of(args).subList(1, args.length))) {
      String before = Files.readString(file);
      String after = formatted(file, before);
      if (!after.equals(before)) {
        touched.add(file);
        if (write) {
          Files.writeString(file, after);
        }
      }
    }
    touched.forEach(file -> IO.println((write ? "formatted " : "not formatted: ") + file));
    if (!write && !touched.isEmpty()) {
      IO.println("Run ./mvnw -Pformat process-sources to format them.");
      System.exit(1);
    }
  }

  private static List<Path> sources(List<String> folders) throws IOException {
    var files = new ArrayList<Path>();
    for (Path folder : folders.stream().map(Path::of).filter(Files::isDirectory).toList()) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static String formatted(Path file, String source) {
    try {
      String ordered = ImportOrderer.reorderImports(source, Style.GOOGLE);
      String used = RemoveUnusedImports.removeUnusedImports(ordered);
      var formatter = new Formatter(GOOGLE);
      return StringWrapper.wrap(formatter.formatSource(used), formatter);
    } catch (FormatterException e) {
      throw new IllegalArgumentException(file + " cannot be parsed: " + e.getMessage(), e);
    }
  }
}
