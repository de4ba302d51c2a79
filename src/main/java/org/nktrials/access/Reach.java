package org.nktrials.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The sites of some trials for which a person holds a permission, as a condition in SQL.
 *
 * @param everywhere trials in which every site is reached
 * @param places "trial/site" for the others
 */
public record Reach(List<String> everywhere, List<String> places) {

  /** Copies the lists. */
  public Reach {
    everywhere = List.copyOf(everywhere);
    places = List.copyOf(places);
  }

  /** What the signed-in person reaches with any of the permissions. */
  public static Reach of(Authority authority, Collection<UUID> trials, Permission... permissions) {
    List<String> everywhere = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (UUID trial : trials) {
      for (Permission permission : permissions) {
        if (authority.may(permission, trial, null)) {
          SiteScope scope = authority.sites(permission, trial);
          if (scope.all()) {
            everywhere.add(trial.toString());
          }
          scope.sites().forEach(site -> places.add(trial + "/" + site));
        }
      }
    }
    return new Reach(everywhere, places);
  }

  /** Whether nothing is reached. */
  public boolean isEmpty() {
    return everywhere.isEmpty() && places.isEmpty();
  }

  /** A condition on the columns of trial and site, by the parameters of this reach. */
  public static String reaches(String trial, String site) {
    return "%1$s = any (:trials::text[]::uuid[]) and (%1$s = any (:everywhere::text[]::uuid[]) or %1$s || '/' || %2$s = any (:places::text[]))"
        .formatted(trial, site);
  }

  /** Trials of which something is reached. */
  public String[] trials() {
    List<String> trials = new ArrayList<>(everywhere);
    places.forEach(place -> trials.add(place.substring(0, place.indexOf('/'))));
    return trials.stream().distinct().toArray(String[]::new);
  }

  /** The values for {@link #reaches}. */
  public Map<String, Object> parameters() {
    return Map.of(
        "trials", trials(),
        "everywhere", everywhere.toArray(String[]::new),
        "places", places.toArray(String[]::new));
  }
}
