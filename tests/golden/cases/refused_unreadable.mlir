// A line that is not MLIR's generic form.
// error: a line of the host program has an unknown form: %0 = llvm.add %a, %b : i32
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ()>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
    %0 = llvm.add %a, %b : i32
    %0 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%0) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
