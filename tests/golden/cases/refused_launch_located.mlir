// And one that comes up while memory is followed.
// arguments: config
// error: can't follow the configuration of a launch through memory (kernels.py:40)
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%config: !llvm.ptr):
    %0 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %1 = "llvm.call"(%config, %0, %0) <{callee = @_cudaLaunchKernelEx}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32 loc(callsite("kernel"("kernels.py":40:2) at "main"("kernels.py":90:1)))
    %0 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%0) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
