package org.nktrials.access.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Capacity;
import org.nktrials.access.Role;
import org.nktrials.access.RoleGrants;
import org.nktrials.access.Sites;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Words for the lists from which an administrator chooses, and for the roles held. */
@Component
class RoleChoices {

  private final Sites sites;
  private final RoleGrants grants;

  RoleChoices(Sites sites, RoleGrants grants) {
    this.sites = sites;
    this.grants = grants;
  }

  void addTo(Model model) {
    Map<Role, String> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      roles.put(role, role.label());
    }
    Map<Capacity, String> capacities = new LinkedHashMap<>();
    for (Capacity capacity : Capacity.values()) {
      capacities.put(capacity, capacity.label());
    }
    Map<UUID, String> siteNames = new LinkedHashMap<>();
    sites.all().forEach(site -> siteNames.put(site.id(), site.code() + " " + site.name()));
    model.addAttribute("roles", roles);
    model.addAttribute("capacities", capacities);
    model.addAttribute("siteNames", siteNames);
    model.addAttribute("trialCodes", grants.trialCodes());
  }
}
