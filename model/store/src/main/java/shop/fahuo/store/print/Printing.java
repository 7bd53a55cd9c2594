package shop.fahuo.store.print;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

/// What the shop remembers of its printers, and of what went to them.
public record Printing(Printers printers, PrintRuns runs) {

    public Printing(Database database, Vault vault) {
        this(new Printers(database), new PrintRuns(database, vault));
    }
}
