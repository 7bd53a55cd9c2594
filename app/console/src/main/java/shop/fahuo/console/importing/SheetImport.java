package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;

import java.io.IOException;

/// Takes in what one kind of sheet holds, once.
interface SheetImport {

    /// What was read is taken in, durably, when this returns.
    Reading read(Sheet sheet, Watch watch) throws IOException;
}
