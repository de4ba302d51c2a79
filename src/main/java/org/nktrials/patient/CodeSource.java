package org.nktrials.patient;

import java.util.Optional;

/** Codes that a room above patients gives out, for the search box of every page. */
public interface CodeSource {

  /** Address of the page of this code within the application, if the person may open it. */
  Optional<String> pageOf(String code);
}
