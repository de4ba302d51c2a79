package org.nktrials;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of JSON, valid until one value was spoilt. */
final class BadJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BadJson() {}

  /** Each value of the body spoilt in each way, and bodies that are none. */
  static Stream<BadInput> of(Sending valid) {
    Stream<BadInput> whole =
        Stream.of("", "null", "[]", "{", "{}", "7", "\"text\"")
            .map(body -> attempt(valid, "body " + body, body));
    JsonNode body = JSON.readTree(valid.json());
    return Stream.concat(whole, spoil(valid, body, body, ""));
  }

  private static Stream<BadInput> spoil(Sending valid, JsonNode root, JsonNode at, String path) {
    if (at instanceof ObjectNode object) {
      List<String> names = List.copyOf(object.propertyNames());
      return Stream.concat(
          names.stream().flatMap(name -> ofProperty(valid, root, object, name, path + "." + name)),
          names.stream().flatMap(name -> spoil(valid, root, object.get(name), path + "." + name)));
    }
    if (at instanceof ArrayNode array && !array.isEmpty()) {
      return spoil(valid, root, array.get(0), path + "[0]");
    }
    return Stream.empty();
  }

  private static Stream<BadInput> ofProperty(
      Sending valid, JsonNode root, ObjectNode parent, String name, String path) {
    JsonNode before = parent.get(name);
    List<BadInput> attempts = new ArrayList<>();
    wrong(name, before)
        .forEach(
            (what, bad) -> {
              parent.set(name, bad);
              attempts.add(attempt(valid, path + " " + what, root.toString()));
              parent.set(name, before);
            });
    parent.remove(name);
    attempts.add(attempt(valid, path + " missing", root.toString()));
    parent.set(name, before);
    return attempts.stream();
  }

  private static Map<String, JsonNode> wrong(String name, JsonNode before) {
    Map<String, JsonNode> wrong = new LinkedHashMap<>();
    wrong.put("null", NODES.nullNode());
    wrong.put("an array", NODES.arrayNode().add(1));
    wrong.put("an object", NODES.objectNode().put("x", 1));
    wrong.put("a truth", NODES.booleanNode(true));
    wrong.put("a huge number", NODES.numberNode(new BigInteger("9".repeat(30))));
    wrong.put("a fraction", NODES.numberNode(3.7));
    if (before.isValueNode() && !name.toLowerCase().contains("password")) {
      BadInput.wrong(before.asString())
          .forEach((what, text) -> wrong.put("text " + what, NODES.stringNode(text)));
    }
    return wrong;
  }

  private static BadInput attempt(Sending valid, String what, String body) {
    return new BadInput(
        what, new Sending(valid.variables(), valid.fields(), body, null), null, false);
  }
}
