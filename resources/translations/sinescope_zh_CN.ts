<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>A document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Writes a figure as a picture (png), or the numbers behind it (npy), by the extension of OUT.</source>
        <translation>按 OUT 的扩展名，把图写成图片（png），或把图背后的数值写成数据（npy）。</translation>
    </message>
    <message>
        <source>A file to write, or - for standard output</source>
        <translation>要写的文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>Says what can be said of an encoding. Comes later.</source>
        <translation>列出编码的概况。以后的版本提供。</translation>
    </message>
    <message>
        <source>Writes code that makes the encoding. Comes later.</source>
        <translation>写出生成该编码的代码。以后的版本提供。</translation>
    </message>
    <message>
        <source>Compares a table made elsewhere. Comes later.</source>
        <translation>比对别处生成的表。以后的版本提供。</translation>
    </message>
    <message>
        <source>A table to compare</source>
        <translation>要比对的表</translation>
    </message>
    <message>
        <source>%1: there is no such option; --help lists them</source>
        <translation>%1：没有这个选项；--help 列出全部选项</translation>
    </message>
    <message>
        <source>%1: a command comes first</source>
        <translation>%1：命令要写在最前面</translation>
    </message>
    <message>
        <source>%1: one file is opened at a time</source>
        <translation>%1：一次只能打开一个文件</translation>
    </message>
    <message>
        <source>%1: one argument too many</source>
        <translation>%1：多了一个参数</translation>
    </message>
    <message>
        <source>check: name a table</source>
        <translation>check：请给出一个表</translation>
    </message>
    <message>
        <source>code: --target is missing</source>
        <translation>code：缺少 --target</translation>
    </message>
    <message>
        <source>the command %1</source>
        <translation>命令 %1</translation>
    </message>
    <message>
        <source>a pixel a cell is a size of its own: not with --size or --scale</source>
        <translation>每格一像素已经决定了大小：不能与 --size 或 --scale 同用</translation>
    </message>
    <message>
        <source>is for pixels; millimetres have --dpi</source>
        <translation>只用于像素；毫米请用 --dpi</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>%1 is refused; allowed are whole numbers A:B, A from 0 and below B, B at most %2</source>
        <translation>不接受 %1；应为整数 A:B，A 从 0 起且小于 B，B 不超过 %2</translation>
    </message>
    <message>
        <source>%1 is refused; allowed are pixels such as 1200x800 and millimetres such as 160x100mm</source>
        <translation>不接受 %1；应为像素（如 1200x800）或毫米（如 160x100mm）</translation>
    </message>
    <message>
        <source>-: needs --format, one of: %1</source>
        <translation>-：需要 --format，可选：%1</translation>
    </message>
    <message>
        <source>%1: has no extension; known are: %2</source>
        <translation>%1：没有扩展名；可用的有：%2</translation>
    </message>
    <message>
        <source>export: name a file to write, such as heatmap.png</source>
        <translation>export：请给出要写的文件，例如 heatmap.png</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Number of positions, 1 to 16777216; 128 by default</source>
        <translation>位置数，1 到 16777216；默认 128</translation>
    </message>
    <message>
        <source>Number of dimensions, 1 to 32768; 64 by default</source>
        <translation>维数，1 到 32768；默认 64</translation>
    </message>
    <message>
        <source>Base of the frequencies, 1 to 1e12; 10000 by default</source>
        <translation>频率的底数，1 到 1e12；默认 10000</translation>
    </message>
    <message>
        <source>Order of the columns: interleaved (default) or halves</source>
        <translation>列的次序：interleaved（默认）或 halves</translation>
    </message>
    <message>
        <source>Spacing of the frequencies: paper (default) or tensor2tensor</source>
        <translation>频率的间隔：paper（默认）或 tensor2tensor</translation>
    </message>
    <message>
        <source>Position of the first row, 0 to 16777216; 0 by default</source>
        <translation>第一行的位置，0 到 16777216；默认 0</translation>
    </message>
    <message>
        <source>From row to row, 1/1024 to 64; 1 by default</source>
        <translation>相邻两行的位置差，1/1024 到 64；默认 1</translation>
    </message>
    <message>
        <source>Start from a preset (comes later)</source>
        <translation>从预设开始（以后的版本提供）</translation>
    </message>
    <message>
        <source>Start from a document</source>
        <translation>从文档开始</translation>
    </message>
    <message>
        <source>overview, encoding (default), waveforms, similarity, similarity-matrix; clocks, wavelengths, sentence and limits come later</source>
        <translation>overview、encoding（默认）、waveforms、similarity、similarity-matrix；clocks、wavelengths、sentence、limits 以后提供</translation>
    </message>
    <message>
        <source>Dimensions of the waveforms: 0,8,16-19</source>
        <translation>波形所画的维度：0,8,16-19</translation>
    </message>
    <message>
        <source>Row that others are compared with, from 0</source>
        <translation>作为比较基准的行，从 0 起</translation>
    </message>
    <message>
        <source>Similarity: dot (default), cosine or distance</source>
        <translation>相似度：dot（默认）、cosine 或 distance</translation>
    </message>
    <message>
        <source>Only rows A to B - 1, from 0</source>
        <translation>只要第 A 到 B - 1 行，从 0 起</translation>
    </message>
    <message>
        <source>Only columns A to B - 1, from 0</source>
        <translation>只要第 A 到 B - 1 列，从 0 起</translation>
    </message>
    <message>
        <source>Size of a picture in pixels, or in millimetres: 160x100mm</source>
        <translation>图片大小，以像素计，或以毫米计：160x100mm</translation>
    </message>
    <message>
        <source>Pixels of the picture for each of --size, 0.1 to 16</source>
        <translation>--size 的每个像素对应图片的像素数，0.1 到 16</translation>
    </message>
    <message>
        <source>Pixels an inch for millimetres, 10 to 2400; 300 by default</source>
        <translation>以毫米计时每英寸的像素数，10 到 2400；默认 300</translation>
    </message>
    <message>
        <source>One pixel for each cell of the encoding, no axes</source>
        <translation>编码的每一格占一个像素，不画坐标轴</translation>
    </message>
    <message>
        <source>light (default), dark or print</source>
        <translation>light（默认）、dark 或 print</translation>
    </message>
    <message>
        <source>en (default) or zh_CN</source>
        <translation>en（默认）或 zh_CN</translation>
    </message>
    <message>
        <source>Sentences, one a line (comes later)</source>
        <translation>句子，每行一句（以后的版本提供）</translation>
    </message>
    <message>
        <source>float32 (float64 and float16 come later)</source>
        <translation>float32（float64 和 float16 以后提供）</translation>
    </message>
    <message>
        <source>Format of the output -, standard output</source>
        <translation>输出到 -（标准输出）时的格式</translation>
    </message>
    <message>
        <source>Write one JSON object</source>
        <translation>写出一个 JSON 对象</translation>
    </message>
    <message>
        <source>numpy, pytorch, tensorflow or cpp</source>
        <translation>numpy、pytorch、tensorflow 或 cpp</translation>
    </message>
    <message>
        <source>opening pictures (%1)</source>
        <translation>打开图片（%1）</translation>
    </message>
    <message>
        <source>presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>not together with another file to open</source>
        <translation>不能同时再打开另一个文件</translation>
    </message>
    <message>
        <source>Opens the window. The command export has its own --help; facts, code and check come later.</source>
        <translation>打开窗口。命令 export 有自己的 --help；facts、code、check 以后的版本提供。</translation>
    </message>
    <message>
        <source>Colours: blue-red (default), purple-green, red-blue, viridis, blue-yellow or grey</source>
        <translation>配色：blue-red（默认）、purple-green、red-blue、viridis、blue-yellow 或 grey</translation>
    </message>
    <message>
        <source>No progress line (there is none yet)</source>
        <translation>不显示进度行（目前还没有）</translation>
    </message>
</context>
<context>
    <name>EncodingFigure</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>%1 positions × %2 dimensions</source>
        <translation>%1 个位置 × %2 维</translation>
    </message>
    <message>
        <source>1 cell = %1 × %2 pixels</source>
        <translation>1 格 = %1 × %2 像素</translation>
    </message>
    <message>
        <source>1 pixel = one of %1 × %2 cells: expect moire</source>
        <translation>1 像素 = %1 × %2 格中的一格：会出现摩尔纹</translation>
    </message>
    <message>
        <source>1 pixel = mean of %1 × %2 cells</source>
        <translation>1 像素 = %1 × %2 格的均值</translation>
    </message>
    <message>
        <source>Heatmap of the encoding: %1. Colours from %2 to %3.</source>
        <translation>编码的热图：%1。颜色从 %2 到 %3。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1: stopped</source>
        <translation>%1：已停止</translation>
    </message>
    <message>
        <source>the format %1</source>
        <translation>格式 %1</translation>
    </message>
    <message>
        <source>a picture of %1</source>
        <translation>%1 的图片</translation>
    </message>
    <message>
        <source>the data of %1</source>
        <translation>%1 的数据</translation>
    </message>
    <message>
        <source>%1 has no data for %2</source>
        <translation>%1 没有 %2 的数据</translation>
    </message>
    <message>
        <source>this version does not have %1 yet</source>
        <translation>本版本尚不支持：%1</translation>
    </message>
    <message>
        <source>a picture of %1 x %2 pixels is too large</source>
        <translation>%1 x %2 像素的图片太大</translation>
    </message>
    <message>
        <source>%1; the longest side allowed is %2 pixels</source>
        <translation>%1；最长的边不得超过 %2 像素</translation>
    </message>
    <message>
        <source>%1; allowed are %2 pixels in all</source>
        <translation>%1；总共不得超过 %2 像素</translation>
    </message>
    <message>
        <source>%1; it needs %2 of memory</source>
        <translation>%1；需要 %2 内存</translation>
    </message>
    <message>
        <source>%1 would be written; no file holds more than %2</source>
        <translation>将写入 %1；一个文件最多容纳 %2</translation>
    </message>
    <message>
        <source>%1 would be written, but only %2 are free at %3</source>
        <translation>将写入 %1，而 %3 只剩 %2 可用</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>may not be written</source>
        <translation>不可写</translation>
    </message>
    <message>
        <source>only the figure encoding has a pixel for each cell</source>
        <translation>只有图 encoding 能每格一像素</translation>
    </message>
    <message>
        <source>there is not enough memory for the picture</source>
        <translation>内存不足，画不了这张图片</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>allowed are whole numbers from %1 to %2</source>
        <translation>应为 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>allowed are numbers from %1 to %2</source>
        <translation>应为 %1 到 %2 的数</translation>
    </message>
    <message>
        <source>%1 is not a whole number; %2</source>
        <translation>%1 不是整数；%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a dimension or a range such as 16-19</source>
        <translation>“%1”不是维度，也不是 16-19 这样的范围</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the smaller number comes first</source>
        <translation>“%1”：小的数在前</translation>
    </message>
    <message>
        <source>more than %1 dimensions</source>
        <translation>超过 %1 个维度</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; %2</source>
        <translation>“%1”不是数字；%2</translation>
    </message>
    <message>
        <source>%1 is refused; %2</source>
        <translation>不接受 %1；%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of: %2</source>
        <translation>“%1”不在可选项中：%2</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>dot product</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>Position %1   ·   dimension %2 (filled with zeros, as d_model is odd)   ·   value %3</source>
        <translation>位置 %1   ·   维度 %2（d_model 为奇数，此列填零）   ·   值 %3</translation>
    </message>
    <message>
        <source>Position %1   ·   dimension %2 (%3, pair %4)   ·   value %5   ·   wavelength %6 positions</source>
        <translation>位置 %1   ·   维度 %2（%3，第 %4 对）   ·   值 %5   ·   波长 %6 个位置</translation>
    </message>
</context>
<context>
    <name>SimilarityFigure</name>
    <message>
        <source>curve: mean per pixel</source>
        <translation>曲线：每像素的均值</translation>
    </message>
    <message>
        <source>curve: root mean square per pixel</source>
        <translation>曲线：每像素的均方根</translation>
    </message>
    <message>
        <source>curve: the middle position of each pixel</source>
        <translation>曲线：每像素正中的位置</translation>
    </message>
    <message>
        <source>band: a bound that holds every value</source>
        <translation>阴影带：包住所有值的上下界</translation>
    </message>
    <message>
        <source>band: every value</source>
        <translation>阴影带：所有值</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>the reference position lies beyond the length</source>
        <translation>参考位置超出了长度</translation>
    </message>
    <message>
        <source>of position %1 to every position, %2</source>
        <translation>位置 %1 与每个位置的%2</translation>
    </message>
    <message>
        <source>Curve of similarity %1, from %2 to %3.</source>
        <translation>相似度曲线，%1，从 %2 到 %3。</translation>
    </message>
    <message>
        <source>reference %1</source>
        <translation>参考位置 %1</translation>
    </message>
    <message>
        <source>Position %1   ·   %2 rows from reference %3   ·   %4 %5</source>
        <translation>位置 %1   ·   相对参考位置 %3 偏移 %2 行   ·   %4 %5</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>range</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>SimilarityMatrixFigure</name>
    <message>
        <source>Similarity matrix</source>
        <translation>相似度矩阵</translation>
    </message>
    <message>
        <source>of every position to every position, %1</source>
        <translation>每两个位置之间的%1</translation>
    </message>
    <message>
        <source>1 pixel = mean of a box of %1 × %2 cells</source>
        <translation>1 像素 = %1 × %2 格方块的均值</translation>
    </message>
    <message>
        <source>1 pixel = root mean square of a box of %1 × %2 cells</source>
        <translation>1 像素 = %1 × %2 格方块的均方根</translation>
    </message>
    <message>
        <source>1 pixel = the middle one of %1 × %2 cells</source>
        <translation>1 像素 = %1 × %2 格正中的一格</translation>
    </message>
    <message>
        <source>1 cell = %1 × %2 pixels</source>
        <translation>1 格 = %1 × %2 像素</translation>
    </message>
    <message>
        <source>Heatmap of similarity %1. Colours from %2 to %3.</source>
        <translation>相似度热图，%1。颜色从 %2 到 %3。</translation>
    </message>
    <message>
        <source>Positions %1 and %2   ·   %3 rows apart   ·   %4 %5</source>
        <translation>位置 %1 与 %2   ·   偏移 %3 行   ·   %4 %5</translation>
    </message>
    <message>
        <source>grey: undefined</source>
        <translation>灰色：无定义</translation>
    </message>
</context>
<context>
    <name>StateJson</name>
    <message>
        <source>must be a list of at most %1 numbers</source>
        <translation>应为最多 %1 个数的列表</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>must be two numbers, the smaller one first, within the table</source>
        <translation>应为两个数，小的在前，且在表之内</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>larger than %1 bytes</source>
        <translation>大于 %1 字节</translation>
    </message>
    <message>
        <source>not valid JSON at byte %1</source>
        <translation>第 %1 字节处不是有效的 JSON</translation>
    </message>
    <message>
        <source>not a Sinescope document</source>
        <translation>不是 Sinescope 文档</translation>
    </message>
    <message>
        <source>made by a newer Sinescope (schema %1, this one reads %2)</source>
        <translation>由更新的 Sinescope 生成（格式版本 %1，本版本能读 %2）</translation>
    </message>
</context>
<context>
    <name>WaveformsFigure</name>
    <message>
        <source>Waveforms</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>every chosen dimension lies beyond d_model</source>
        <translation>所选维度都超出了 d_model</translation>
    </message>
    <message>
        <source>no dimension chosen</source>
        <translation>没有选择维度</translation>
    </message>
    <message>
        <source>the chosen dimensions over the positions</source>
        <translation>所选维度随位置的变化</translation>
    </message>
    <message>
        <source>band: all values the curve takes within a pixel</source>
        <translation>阴影带：曲线在一个像素内取到的所有值</translation>
    </message>
    <message>
        <source>%1 beyond d_model not drawn</source>
        <translation>%1 个超出 d_model，未画出</translation>
    </message>
    <message>
        <source>Curves of dimensions %1 over the visible positions.</source>
        <translation>维度 %1 在可见位置上的曲线。</translation>
    </message>
    <message>
        <source>dim %1</source>
        <translation>维度 %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>包络</translation>
    </message>
</context>
<context>
    <name>sinescope::CellCard</name>
    <message>
        <source>Formula of the cell: %1</source>
        <translation>这一格的公式：%1</translation>
    </message>
</context>
<context>
    <name>sinescope::DimensionsField</name>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
</context>
<context>
    <name>sinescope::Document</name>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>d_model</source>
        <translation>d_model</translation>
    </message>
    <message>
        <source>base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>first position</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>reference position</source>
        <translation>参考位置</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>sinescope::FactsCard</name>
    <message>
        <source>Values</source>
        <translation>数值个数</translation>
    </message>
    <message>
        <source>As float32</source>
        <translation>以 float32 存放</translation>
    </message>
    <message>
        <source>Norm of every row</source>
        <translation>每行的范数</translation>
    </message>
    <message>
        <source>Longest wavelength</source>
        <translation>最长波长</translation>
    </message>
    <message>
        <source>Pairs with a full cycle</source>
        <translation>满一个周期的频率对</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 对中的 %1 对</translation>
    </message>
</context>
<context>
    <name>sinescope::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;overview…</source>
        <translation>导出总览(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>总览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>矩阵(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Encoding alone</source>
        <translation>只看编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Waveforms alone</source>
        <translation>只看波形(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Similarity alone</source>
        <translation>只看相似度(&amp;S)</translation>
    </message>
    <message>
        <source>Whole &amp;table</source>
        <translation>整张表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Positions down</source>
        <translation>位置沿纵轴(&amp;P)</translation>
    </message>
    <message>
        <source>One sample a pi&amp;xel (shows moire)</source>
        <translation>每像素取一个样本（会出现摩尔纹）(&amp;X)</translation>
    </message>
    <message>
        <source>F&amp;it colours to what is visible</source>
        <translation>颜色范围适应可见部分(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Blue to red</source>
        <translation>蓝到红</translation>
    </message>
    <message>
        <source>Purple to green</source>
        <translation>紫到绿</translation>
    </message>
    <message>
        <source>Red to blue, as in the tutorials</source>
        <translation>红到蓝（教程所用）</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Blue to yellow</source>
        <translation>蓝到黄</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Sinescope</source>
        <translation>关于 Sinescope(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Move over a figure to read it; click to choose, drag to move, turn the wheel to zoom, double-click to fill the page</source>
        <translation>移到图上即可读数；单击选择，拖动平移，滚轮缩放，双击铺满页面</translation>
    </message>
    <message>
        <source>About Sinescope</source>
        <translation>关于 Sinescope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Sinescope %1&lt;/h3&gt;&lt;p&gt;An exact, instant instrument for sinusoidal positional encoding.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Made with Qt %2, Qt Charts and Eigen. The red-blue colour map comes from ColorBrewer by Cynthia Brewer.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Sinescope %1&lt;/h3&gt;&lt;p&gt;精确、即时的正弦位置编码观察仪器。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。使用 Qt %2、Qt Charts 和 Eigen。红蓝配色来自 Cynthia Brewer 的 ColorBrewer。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1: a picture&apos;s name ends in .png</source>
        <translation>%1：图片的文件名以 .png 结尾</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>读数：%1</translation>
    </message>
</context>
<context>
    <name>sinescope::ParameterPanel</name>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>d_model</source>
        <translation>d_model</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>sin cos sin cos</source>
        <translation>sin cos sin cos</translation>
    </message>
    <message>
        <source>sin … cos …</source>
        <translation>sin … cos …</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>tensor2tensor</source>
        <translation>tensor2tensor</translation>
    </message>
    <message>
        <source>More: first position, step</source>
        <translation>更多：起始位置、步长</translation>
    </message>
    <message>
        <source>First position</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Similarity measure</source>
        <translation>相似度度量</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Reference position</source>
        <translation>参考位置</translation>
    </message>
    <message>
        <source>row </source>
        <translation>行 </translation>
    </message>
</context>
<context>
    <name>sinescope::ParameterRow</name>
    <message>
        <source>%1 slider</source>
        <translation>%1滑块</translation>
    </message>
</context>
</TS>
