package org.nktrials.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads a protocol file completely or refuses it with the path of what is wrong. */
@Component
class ProtocolReader {

  private final CtcaeCatalogues catalogues;

  ProtocolReader(CtcaeCatalogues catalogues) {
    this.catalogues = catalogues;
  }

  /**
   * Reads and checks a file.
   *
   * @throws Refused with a problem for each path that is wrong, on field "definition"
   */
  ProtocolDefinition read(String yaml) {
    try {
      JsonNode tree = ProtocolFormat.MAPPER.readTree(yaml);
      refuseIfAny(treeProblems(tree));
      ProtocolDefinition definition =
          ProtocolFormat.MAPPER.treeToValue(tree, ProtocolDefinition.class);
      refuseIfAny(new ProtocolChecks(definition, catalogues).problems());
      return definition;
    } catch (JacksonException e) {
      throw new Refused(problem(path(e) + ": " + message(e)));
    }
  }

  private static void refuseIfAny(List<String> sentences) {
    if (!sentences.isEmpty()) {
      throw new Refused(sentences.stream().map(ProtocolReader::problem).toList());
    }
  }

  private static Problem problem(String sentence) {
    return Problem.of("definition", "invalid-protocol", sentence + ".");
  }

  private static List<String> treeProblems(JsonNode tree) {
    var sources = new HashSet<String>();
    tree.path("sources").forEach(source -> sources.add(source.path("id").asString("")));
    var problems = new ArrayList<String>();
    if (!tree.isObject()) {
      problems.add("the file: is no protocol");
    }
    walk(tree, "", sources, problems);
    return problems;
  }

  private static void walk(JsonNode node, String path, Set<String> sources, List<String> problems) {
    if (node.isNull()) {
      problems.add(path + ": is empty; leave it out or give it a value");
    }
    JsonNode source = node.path("source");
    if (node.has("status") && source.isString() && !sources.contains(source.stringValue())) {
      problems.add(path + ".source: '" + source.stringValue() + "' is not among the sources");
    }
    node.forEachEntry(
        (name, child) -> walk(child, path.isEmpty() ? name : path + "." + name, sources, problems));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), path + "[" + i + "]", sources, problems);
      }
    }
  }

  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      if (name == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.isEmpty() ? "the file" : path.toString();
  }

  private static String message(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not a field of a protocol";
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException own && own.getMessage() != null) {
        return own.getMessage();
      }
    }
    return e.getOriginalMessage()
        .replaceFirst("Missing required creator property ('\\w+').*", "$1 is missing")
        .lines()
        .findFirst()
        .orElse("cannot be read");
  }
}
