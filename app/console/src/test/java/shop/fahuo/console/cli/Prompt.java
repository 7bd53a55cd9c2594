package shop.fahuo.console.cli;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.owner.Heard;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.ShopTime;
import shop.fahuo.store.Store;
import shop.fahuo.store.vault.Vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A new shop in a folder, and what its command line says in English.
final class Prompt implements AutoCloseable {

    private final Path folder;
    private final Shop shop;
    private Heard heard = new Heard();

    Prompt(Path folder) {
        this.folder = folder;
        shop =
                Shop.open(
                        new Home(folder),
                        new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom()),
                        Optional.empty(),
                        Clock.fixed(TestShop.NOW, ShopTime.ZONE),
                        new Redaction());
    }

    Store store() {
        return shop.store();
    }

    Parsed parse(String line) {
        return CommandLine.parse(List.of(line.split(" ")), folder);
    }

    /// @return the exit status
    int run(String line) {
        heard = new Heard();
        var understood = (Parsed.Understood) parse(line);
        var ui = new Ui(Texts.in(Language.ENGLISH), new Shown(Clock.systemUTC()));
        var call = new Call(understood.arguments(), ui, heard);
        return ((Verb.InShop) understood.verb()).action().run(call, shop);
    }

    /// What the last line was answered.
    String out() {
        return heard.outText();
    }

    /// What the last line was refused with.
    String err() {
        return heard.errText();
    }

    @Override
    public void close() {
        shop.close();
    }
}
