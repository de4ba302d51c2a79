package org.nktrials.access;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody signs in.
 *
 * @param address network address as the server sees it
 * @param device token of a browser in which people signed in before; null when it brought none
 */
public record SignInPlace(String address, @Nullable String device) {

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "SignInPlace[" + address + "]";
  }

  /**
   * The part of the address that one household or hospital shares: a whole IPv4 address, the first
   * 64 bits of an IPv6 address, whose owner may change the rest at will.
   */
  String network() {
    if (!address.contains(":")) {
      return address;
    }
    String[] group = address.split("%", 2)[0].split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < Math.min(4, group.length) && !group[i].isEmpty(); i++) {
      network.append(group[i]).append(':');
    }
    return network.isEmpty() ? address : network + ":/64";
  }
}
