package org.nktrials.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Unfolds the two JSON objects of an entry into fields that people can read. */
@Component
class ChangedFields {

  private static final String NOTHING = "not entered";
  private static final int LONGEST = 500;

  /** Plumbing, and the signed text: it stands with the record that was signed. */
  private static final Set<String> HIDDEN = Set.of("id", "submission_id", "content");

  private static final TypeReference<TreeMap<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private final JsonMapper json;

  ChangedFields(JsonMapper json) {
    this.json = json;
  }

  List<FieldChange> between(@Nullable String before, @Nullable String after) {
    Map<String, @Nullable Object> old = read(before);
    List<FieldChange> changes = new ArrayList<>();
    read(after)
        .forEach(
            (field, value) -> {
              if (!HIDDEN.contains(field)) {
                changes.add(
                    new FieldChange(field.replace('_', ' '), text(old.get(field)), text(value)));
              }
            });
    return changes;
  }

  private Map<String, @Nullable Object> read(@Nullable String object) {
    return object == null ? new TreeMap<>() : json.readValue(object, OBJECT);
  }

  private static String text(@Nullable Object value) {
    String text = value == null ? NOTHING : value.toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
