package org.nktrials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request that was valid until one of its values was spoilt.
 *
 * @param what what is wrong, for the name of the failure
 * @param field the form's field; null for a body of JSON
 * @param twice whether the field is sent a second time
 */
record BadInput(String what, Sending sending, String field, boolean twice) {

  private static final String LONG = "x".repeat(5_000);
  private static final String NUL = "a\u0000b";
  private static final String HOSTILE = "that is code";
  private static final String EMOJI = "\uD83E\uDDEC \u2066\u202E";

  /** Whether what was sent would be markup, an expression or SQL to somebody. */
  boolean isHostile() {
    return what.endsWith(HOSTILE);
  }

  /** Each field of a form spoilt in each way; passwords are only left out, or they would lock. */
  static Stream<BadInput> ofForm(Sending valid) {
    return valid.fields().keySet().stream().flatMap(name -> ofField(valid, name));
  }

  private static Stream<BadInput> ofField(Sending valid, String name) {
    String value = valid.fields().get(name);
    List<BadInput> attempts = new ArrayList<>();
    Map<String, String> without = new LinkedHashMap<>(valid.fields());
    without.remove(name);
    Sending missing = new Sending(valid.variables(), without, valid.json(), valid.file());
    attempts.add(new BadInput(name + " missing", missing, name, false));
    if (!name.toLowerCase().contains("password")) {
      wrong(value)
          .forEach((what, bad) -> attempts.add(spoilt(valid, name, name + " " + what, bad)));
      attempts.add(new BadInput(name + " twice", valid, name, true));
    }
    return attempts.stream();
  }

  private static BadInput spoilt(Sending valid, String name, String what, String bad) {
    return new BadInput(what, valid.field(name, bad), name, false);
  }

  /** Values that a text of this kind must not have. */
  static Map<String, String> wrong(String value) {
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("empty", "");
    wrong.put("too long", LONG);
    wrong.put("with a null byte", NUL);
    wrong.put("with an emoji", EMOJI);
    wrong.put(HOSTILE, HostileText.TYPED);
    if (value.matches("-?\\d+(\\.\\d+)?")) {
      wrong.put("no number", "abc");
      wrong.put("negative", "-1");
      wrong.put("beyond all numbers", "99999999999999999999");
      wrong.put("with an exponent", "1e400");
      wrong.put("not a number", "NaN");
    } else if (value.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      wrong.put("impossible", "2026-02-31T10:00");
      wrong.put("far away", "+999999999-12-31T10:00");
      wrong.put("far back", "0001-01-01T10:00");
    } else if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
      wrong.put("impossible", "2026-02-31");
      wrong.put("far away", "+999999999-12-31");
      wrong.put("far back", "0001-01-01");
    } else if (value.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
      wrong.put("unknown", UUID.randomUUID().toString());
      wrong.put("no identity", "not-an-id");
    }
    return wrong;
  }
}
