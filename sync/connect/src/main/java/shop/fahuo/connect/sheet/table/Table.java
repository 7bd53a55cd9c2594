package shop.fahuo.connect.sheet.table;

import java.io.IOException;

/// A file that holds rows of cells; may be read several times.
public sealed interface Table permits CsvTable, XlsxTable {

    RowCursor open() throws IOException;
}
