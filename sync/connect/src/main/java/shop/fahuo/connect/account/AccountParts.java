package shop.fahuo.connect.account;

import shop.fahuo.connect.Endpoint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// An account as a person sets it: texts by name. Read part by part.
///
/// @param settings what everybody may see
/// @param secrets never shown, nor is this record
public record AccountParts(Map<String, String> settings, Map<String, String> secrets) {

    public AccountParts {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /// @throws FlawedPart when there is a part of another name, or a secret among the settings
    public void exactly(Set<String> known, Set<String> secret) throws FlawedPart {
        for (var name : settings.keySet()) {
            if (!known.contains(name)) {
                throw new FlawedPart(name, secret.contains(name) ? Flaw.IS_SECRET : Flaw.NO_SUCH);
            }
        }
        for (var name : secrets.keySet()) {
            if (!secret.contains(name)) {
                throw new FlawedPart(name, Flaw.NO_SUCH);
            }
        }
    }

    public boolean has(String setting) {
        return !settings.getOrDefault(setting, "").isEmpty();
    }

    /// @param pattern of the whole text
    public String setting(String name, String pattern) throws FlawedPart {
        var text = required(settings, name);
        if (!text.matches(pattern)) {
            throw new FlawedPart(name, Flaw.FORMAT);
        }
        return text;
    }

    /// @param reader throws an [IllegalArgumentException] for what it cannot read
    public <T> T setting(String name, Flaw flaw, Function<String, T> reader) throws FlawedPart {
        return read(settings, name, flaw, reader);
    }

    /// As [#setting(String, Flaw, Function)]; empty when it is absent.
    public <T> Optional<T> optional(String name, Flaw flaw, Function<String, T> reader)
            throws FlawedPart {
        return has(name) ? Optional.of(setting(name, flaw, reader)) : Optional.empty();
    }

    public <T> T secret(String name, Flaw flaw, Function<String, T> reader) throws FlawedPart {
        return read(secrets, name, flaw, reader);
    }

    /// @param pattern of the whole text
    /// @param absent what it is when nobody says
    public String setting(String name, String pattern, String absent) throws FlawedPart {
        return has(name) ? setting(name, pattern) : absent;
    }

    public boolean hasSecret(String name) {
        return !secrets.getOrDefault(name, "").isEmpty();
    }

    /// @param absent where it is when nobody says
    public Endpoint address(String name, Endpoint absent) throws FlawedPart {
        return optional(name, Flaw.ADDRESS, Endpoint::of).orElse(absent);
    }

    /// Off when it is absent.
    public boolean isOn(String name) throws FlawedPart {
        return switch (settings.getOrDefault(name, "off")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new FlawedPart(name, Flaw.SWITCH);
        };
    }

    private static <T> T read(
            Map<String, String> from, String name, Flaw flaw, Function<String, T> reader)
            throws FlawedPart {
        var text = required(from, name);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            // Its message is not passed on: nobody has promised that it says nothing of a secret.
            throw new FlawedPart(name, flaw);
        }
    }

    private static String required(Map<String, String> from, String name) throws FlawedPart {
        var text = from.getOrDefault(name, "");
        if (text.isEmpty()) {
            throw new FlawedPart(name, Flaw.MISSING);
        }
        return text;
    }

    @Override
    public String toString() {
        return "parts of an account: " + settings.keySet() + ", " + secrets.keySet();
    }
}
