package org.nktrials.treatment.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nktrials.protocol.ProtocolDefinition;

/** Drugs of a protocol for lists of choices: code to name, in the order of the protocol. */
final class DrugNames {

  private DrugNames() {}

  static Map<String, String> of(ProtocolDefinition definition) {
    Map<String, String> names = new LinkedHashMap<>();
    definition.treatments().forEach(drug -> names.put(drug.code(), drug.name()));
    return names;
  }
}
