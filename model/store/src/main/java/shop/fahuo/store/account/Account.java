package shop.fahuo.store.account;

import java.util.Map;
import java.util.Set;

/// How Fahuo reaches somebody outside, as screens may show it.
///
/// @param settings what everybody may see: addresses, numbers, switches
/// @param secretNames which secrets it has; [Accounts#secrets] opens them
public record Account(AccountName name, Map<String, String> settings, Set<String> secretNames) {

    public Account {
        settings = Map.copyOf(settings);
        secretNames = Set.copyOf(secretNames);
    }
}
